CREATE TABLE "measure_exemption" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"client_id" text NOT NULL,
	"slug" text NOT NULL,
	"reason" "bytea" NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"ended_by" text
);
--> statement-breakpoint
ALTER TABLE "measure_exemption" ADD CONSTRAINT "measure_exemption_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_exemption" ADD CONSTRAINT "measure_exemption_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_exemption_of_program" ON "measure_exemption" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "measure_exemption_of_client" ON "measure_exemption" USING btree ("client_id");