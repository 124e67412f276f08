CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"facts" "bytea" NOT NULL,
	"at" bigint NOT NULL,
	"seen_at" bigint,
	"mail_due" bigint,
	"mail_tries" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "system" text;--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "auth_session" ADD COLUMN "covered_at" bigint;--> statement-breakpoint
CREATE INDEX "notice_of_staff" ON "notice" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "notice_to_mail" ON "notice" USING btree ("mail_due");