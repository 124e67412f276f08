CREATE TABLE "outcome_review" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"measure" text NOT NULL,
	"rule" text NOT NULL,
	"decides" text,
	"decision" text,
	"plan_id" text,
	"facts" "bytea",
	"barriers" "bytea" NOT NULL,
	"words" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outcome_review" ADD CONSTRAINT "outcome_review_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_review" ADD CONSTRAINT "outcome_review_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_review_decided_once" ON "outcome_review" USING btree ("decides");--> statement-breakpoint
CREATE INDEX "outcome_review_of_client" ON "outcome_review" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "outcome_review_of_program" ON "outcome_review" USING btree ("program_id","at");
--> statement-breakpoint
-- A review is appended: what was seen and decided does not change.
CREATE TRIGGER "outcome_review_no_change" BEFORE UPDATE ON "outcome_review"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('an outcome review stays as it was filed', 'facts', 'barriers', 'words');
--> statement-breakpoint
CREATE TRIGGER "outcome_review_no_delete" BEFORE DELETE ON "outcome_review"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('an outcome review stays as it was filed');
--> statement-breakpoint
CREATE TRIGGER "outcome_review_no_truncate" BEFORE TRUNCATE ON "outcome_review"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('an outcome review stays as it was filed');
