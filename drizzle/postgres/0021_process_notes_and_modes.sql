CREATE TABLE "process_note" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"client_id" text NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "process_note" ADD CONSTRAINT "process_note_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_note" ADD CONSTRAINT "process_note_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "process_note_of" ON "process_note" USING btree ("author_id","client_id","created_at");