DROP INDEX "note_of_person";
--> statement-breakpoint
DROP INDEX "note_of_author";
--> statement-breakpoint
DROP INDEX "note_of_client";
--> statement-breakpoint
ALTER TABLE "note" ALTER COLUMN "session" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "addendum" ADD COLUMN "kind" text;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "program_id" text;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "facts" "bytea";
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "service_at" bigint;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "due_at" bigint;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "in_error_at" bigint;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "in_error_by" text;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "in_error_reason" "bytea";
--> statement-breakpoint
ALTER TABLE "note_step" ADD COLUMN "facts" "bytea";
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "license" text;
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "license_expires" text;
--> statement-breakpoint
CREATE UNIQUE INDEX "document_of_person" ON "note" USING btree ("session","kind","person");
--> statement-breakpoint
CREATE INDEX "document_of_author" ON "note" USING btree ("author_id","status");
--> statement-breakpoint
CREATE INDEX "document_of_client" ON "note" USING btree ("client_id","kind");
--> statement-breakpoint
CREATE INDEX "document_due" ON "note" USING btree ("status","due_at");
--> statement-breakpoint
DROP TRIGGER "note_signed_is_final" ON "note";
--> statement-breakpoint
DROP TRIGGER "note_awaiting_is_final" ON "note";
--> statement-breakpoint
-- Kinds are named as there are more of them, and each document knows its program, when its service began and until when it is to be signed.
UPDATE "note" SET
	"kind" = CASE "kind" WHEN 'group' THEN 'group-note' WHEN 'individual' THEN 'progress-note' ELSE "kind" END,
	"program_id" = (SELECT "therapy_group"."program_id" FROM "session" JOIN "therapy_group" ON "therapy_group"."id" = "session"."group_id" WHERE "session"."id" = "note"."session"),
	"service_at" = (SELECT "session"."started_at" FROM "session" WHERE "session"."id" = "note"."session"),
	"due_at" = (SELECT "session"."ended_at" + 259200000 FROM "session" WHERE "session"."id" = "note"."session");
--> statement-breakpoint
-- What is signed only learns who reviewed it, once that it was entered in error, and which client a guest turned out to be, once a binding says so.
CREATE TRIGGER "note_signed_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	OLD."facts" IS DISTINCT FROM NEW."facts" OR
	OLD."status" IS DISTINCT FROM NEW."status" OR
	OLD."version" IS DISTINCT FROM NEW."version" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."service_at" IS DISTINCT FROM NEW."service_at" OR
	OLD."due_at" IS DISTINCT FROM NEW."due_at" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."changed_at" IS DISTINCT FROM NEW."changed_at" OR
	OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
	OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
	OLD."signature" IS DISTINCT FROM NEW."signature" OR
	OLD."co_signature" IS DISTINCT FROM NEW."co_signature" OR
	OLD."co_signed_at" IS DISTINCT FROM NEW."co_signed_at" OR
	OLD."co_signed_by" IS DISTINCT FROM NEW."co_signed_by" OR
	(OLD."in_error_at" IS NOT NULL AND (
		OLD."in_error_at" IS DISTINCT FROM NEW."in_error_at" OR
		OLD."in_error_by" IS DISTINCT FROM NEW."in_error_by" OR
		OLD."in_error_reason" IS DISTINCT FROM NEW."in_error_reason"
	))
))
EXECUTE FUNCTION refuse_unless_resealed('a signed note is amended, not changed', 'content', 'facts', 'signature', 'co_signature', 'in_error_reason');
--> statement-breakpoint
-- What awaits a co-signature gets it as it was signed, or goes back to its author.
CREATE TRIGGER "note_awaiting_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'awaiting' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."service_at" IS DISTINCT FROM NEW."service_at" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	(NEW."status" = 'signed' AND NEW."co_signature" IS NULL) OR
	(NEW."status" <> 'draft' AND (
		OLD."facts" IS DISTINCT FROM NEW."facts" OR
		OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
		OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
		OLD."signature" IS DISTINCT FROM NEW."signature"
	))
))
EXECUTE FUNCTION refuse_unless_resealed('a note that awaits a co-signature is co-signed or returned, not changed', 'content', 'facts', 'signature');
--> statement-breakpoint
-- Only what was signed can have been entered in error.
CREATE TRIGGER "note_in_error_is_signed" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (NEW."in_error_at" IS NOT NULL AND NEW."status" <> 'signed')
EXECUTE FUNCTION refuse_change('a draft is changed, not entered in error');
--> statement-breakpoint
DROP TRIGGER "note_step_no_change" ON "note_step";
--> statement-breakpoint
CREATE TRIGGER "note_step_no_change" BEFORE UPDATE ON "note_step"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what went to and fro is kept as it was', 'content', 'facts', 'signature', 'comment');
