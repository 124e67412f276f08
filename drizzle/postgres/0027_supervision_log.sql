CREATE TABLE "supervision_answer" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"words" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"supervisee_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"day" text NOT NULL,
	"minutes" integer NOT NULL,
	"kind" text NOT NULL,
	"topics" "bytea" NOT NULL,
	"actions" "bytea" NOT NULL,
	"corrects" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "supervision_answer" ADD CONSTRAINT "supervision_answer_entry_id_supervision_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."supervision_entry"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_supervisee_id_staff_id_fk" FOREIGN KEY ("supervisee_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supervision_entry" ADD CONSTRAINT "supervision_entry_supervisor_id_staff_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "supervision_entry_of" ON "supervision_entry" USING btree ("supervisee_id","day");
--> statement-breakpoint
CREATE UNIQUE INDEX "supervision_entry_corrects" ON "supervision_entry" USING btree ("corrects");
--> statement-breakpoint
CREATE INDEX "attendance_by_source" ON "attendance" USING btree ("source","session");
--> statement-breakpoint
CREATE INDEX "document_waiting" ON "note" USING btree ("status","reviewed_at",(case when due_at is null then created_at else due_at end));
--> statement-breakpoint
CREATE INDEX "document_by_due" ON "note" USING btree ((case when due_at is null then created_at else due_at end));
--> statement-breakpoint
CREATE INDEX "session_staff_of" ON "session_staff" USING btree ("staff_id");
--> statement-breakpoint
CREATE TRIGGER "supervision_entry_no_change" BEFORE UPDATE ON "supervision_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what was written down of supervision is corrected by another entry, not changed', 'topics', 'actions');
--> statement-breakpoint
CREATE TRIGGER "supervision_entry_no_delete" BEFORE DELETE ON "supervision_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what was written down of supervision is corrected by another entry, not changed');
--> statement-breakpoint
CREATE TRIGGER "supervision_entry_no_truncate" BEFORE TRUNCATE ON "supervision_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was written down of supervision is corrected by another entry, not changed');
--> statement-breakpoint
CREATE TRIGGER "supervision_answer_no_change" BEFORE UPDATE ON "supervision_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what a supervisee said of an entry stays', 'words');
--> statement-breakpoint
CREATE TRIGGER "supervision_answer_no_delete" BEFORE DELETE ON "supervision_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what a supervisee said of an entry stays');
--> statement-breakpoint
CREATE TRIGGER "supervision_answer_no_truncate" BEFORE TRUNCATE ON "supervision_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what a supervisee said of an entry stays');
