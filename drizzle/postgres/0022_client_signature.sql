CREATE TABLE "client_signature" (
	"id" text PRIMARY KEY NOT NULL,
	"note_id" text NOT NULL,
	"signature" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "client_signature" ADD CONSTRAINT "client_signature_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "client_signature_of_note" ON "client_signature" USING btree ("note_id","at");
--> statement-breakpoint
CREATE TRIGGER "client_signature_no_change" BEFORE UPDATE ON "client_signature"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what a client signed is final', 'signature');
--> statement-breakpoint
CREATE TRIGGER "client_signature_no_delete" BEFORE DELETE ON "client_signature"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what a client signed is final');
