CREATE TABLE "early_answer" (
	"pass_id" text NOT NULL,
	"session" bigint NOT NULL,
	"block" text NOT NULL,
	"said" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "early_answer_pass_id_session_block_pk" PRIMARY KEY("pass_id","session","block")
);
--> statement-breakpoint
ALTER TABLE "early_answer" ADD CONSTRAINT "early_answer_pass_id_day_pass_id_fk" FOREIGN KEY ("pass_id") REFERENCES "public"."day_pass"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "early_answer_of_session" ON "early_answer" USING btree ("session");
