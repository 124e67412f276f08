CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"keyed_from" integer NOT NULL,
	"unproven_to" integer NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "login" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "purpose" text;--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "audit_by_person" ON "audit" USING btree ("by","at","seq");--> statement-breakpoint
CREATE INDEX "audit_by_client" ON "audit" USING btree ("client_id","at","seq");--> statement-breakpoint
CREATE INDEX "audit_by_session" ON "audit" USING btree ("session","at","seq");--> statement-breakpoint
CREATE INDEX "audit_by_act" ON "audit" USING btree ("act","at","seq");