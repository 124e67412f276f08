CREATE TABLE "client_version" (
	"client_id" text NOT NULL,
	"version" integer NOT NULL,
	"was" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "client_version_client_id_version_pk" PRIMARY KEY("client_id","version")
);
--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "details" "bytea";
--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE INDEX "attendance_of_client" ON "attendance" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "note_of_client" ON "note" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "seat_of_client" ON "seat" USING btree ("client_id");
--> statement-breakpoint
-- As the others that are final: only sealed again under a newer key.
CREATE TRIGGER "client_version_no_change" BEFORE UPDATE ON "client_version"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('a correction keeps what was said before', 'was');
--> statement-breakpoint
CREATE TRIGGER "client_version_no_delete" BEFORE DELETE ON "client_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a correction keeps what was said before');
--> statement-breakpoint
CREATE TRIGGER "client_version_no_truncate" BEFORE TRUNCATE ON "client_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a correction keeps what was said before');
