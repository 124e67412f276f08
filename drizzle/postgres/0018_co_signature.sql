CREATE TABLE "note_step" (
	"id" text PRIMARY KEY NOT NULL,
	"note_id" text NOT NULL,
	"step" text NOT NULL,
	"version" integer NOT NULL,
	"content" "bytea",
	"signature" "bytea",
	"comment" "bytea",
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision" (
	"id" text PRIMARY KEY NOT NULL,
	"supervisee_id" text NOT NULL,
	"supervisor_id" text NOT NULL,
	"setting" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "co_signature" "bytea";--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "co_signed_at" bigint;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "co_signed_by" text;--> statement-breakpoint
CREATE INDEX "note_step_of_note" ON "note_step" USING btree ("note_id","at");--> statement-breakpoint
CREATE INDEX "supervision_of" ON "supervision" USING btree ("supervisee_id");--> statement-breakpoint
CREATE INDEX "supervision_by" ON "supervision" USING btree ("supervisor_id");
--> statement-breakpoint
DROP TRIGGER "note_signed_is_final" ON "note";
--> statement-breakpoint
-- A co-signature is final like the signature it stands beside. A signed note only learns who reviewed it, and which client a guest turned out to be, once a binding says so.
CREATE TRIGGER "note_signed_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	OLD."status" IS DISTINCT FROM NEW."status" OR
	OLD."version" IS DISTINCT FROM NEW."version" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."changed_at" IS DISTINCT FROM NEW."changed_at" OR
	OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
	OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
	OLD."signature" IS DISTINCT FROM NEW."signature" OR
	OLD."co_signature" IS DISTINCT FROM NEW."co_signature" OR
	OLD."co_signed_at" IS DISTINCT FROM NEW."co_signed_at" OR
	OLD."co_signed_by" IS DISTINCT FROM NEW."co_signed_by"
))
EXECUTE FUNCTION refuse_unless_resealed('a signed note is amended, not changed', 'content', 'signature', 'co_signature');
--> statement-breakpoint
-- What awaits a co-signature gets it as it was signed, or goes back to its author.
CREATE TRIGGER "note_awaiting_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'awaiting' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	(NEW."status" = 'signed' AND NEW."co_signature" IS NULL) OR
	(NEW."status" <> 'draft' AND (
		OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
		OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
		OLD."signature" IS DISTINCT FROM NEW."signature"
	))
))
EXECUTE FUNCTION refuse_unless_resealed('a note that awaits a co-signature is co-signed or returned, not changed', 'content', 'signature');
--> statement-breakpoint
CREATE TRIGGER "note_step_no_change" BEFORE UPDATE ON "note_step"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what went to and fro is kept as it was', 'content', 'signature', 'comment');
--> statement-breakpoint
CREATE TRIGGER "note_step_no_delete" BEFORE DELETE ON "note_step"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what went to and fro is kept as it was');
--> statement-breakpoint
CREATE TRIGGER "note_step_no_truncate" BEFORE TRUNCATE ON "note_step"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what went to and fro is kept as it was');
--> statement-breakpoint
CREATE TRIGGER "supervision_no_delete" BEFORE DELETE ON "supervision"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a supervision is ended, never deleted');
--> statement-breakpoint
CREATE TRIGGER "supervision_no_truncate" BEFORE TRUNCATE ON "supervision"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a supervision is ended, never deleted');
