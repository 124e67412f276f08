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
CREATE INDEX "supervision_by" ON "supervision" USING btree ("supervisor_id");--> statement-breakpoint
-- A co-signature is final like the signature it stands beside.
CREATE TRIGGER "note_co_signature_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."co_signature" IS DISTINCT FROM NEW."co_signature" OR
	OLD."co_signed_at" IS DISTINCT FROM NEW."co_signed_at" OR
	OLD."co_signed_by" IS DISTINCT FROM NEW."co_signed_by"
))
EXECUTE FUNCTION refuse_change('a signed note is amended, not changed');
--> statement-breakpoint
-- What awaits a co-signature gets it as it was signed, or goes back to its author.
CREATE TRIGGER "note_awaiting_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'awaiting' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."client_id" IS DISTINCT FROM NEW."client_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	(NEW."status" = 'signed' AND (
		NEW."co_signature" IS NULL OR
		OLD."signature" IS DISTINCT FROM NEW."signature" OR
		OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
		OLD."signed_by" IS DISTINCT FROM NEW."signed_by"
	))
))
EXECUTE FUNCTION refuse_change('a note that awaits a co-signature is co-signed or returned, not changed');
--> statement-breakpoint
CREATE TRIGGER "note_step_no_change" BEFORE UPDATE OR DELETE ON "note_step"
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
