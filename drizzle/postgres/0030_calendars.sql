CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text,
	"client_id" text,
	"token_index" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"read_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "calendar_feed_token_index_unique" UNIQUE("token_index")
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"consent_id" text NOT NULL,
	"email" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"hours_before" integer NOT NULL,
	"quiet_from" text NOT NULL,
	"quiet_to" text NOT NULL,
	"stop_token" "bytea" NOT NULL,
	"stop_token_index" text NOT NULL,
	"by" text NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "reminder_stop_token_index_unique" UNIQUE("stop_token_index")
);
--> statement-breakpoint
CREATE TABLE "reminder_mail" (
	"reminder_id" text NOT NULL,
	"day" text NOT NULL,
	"edition" integer NOT NULL,
	"starts_at" bigint,
	"at" bigint NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" bigint,
	CONSTRAINT "reminder_mail_reminder_id_day_edition_pk" PRIMARY KEY("reminder_id","day","edition")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_mail" ADD CONSTRAINT "reminder_mail_reminder_id_reminder_id_fk" FOREIGN KEY ("reminder_id") REFERENCES "public"."reminder"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feed_of_staff" ON "calendar_feed" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "calendar_feed_of_client" ON "calendar_feed" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "reminder_of_client" ON "reminder" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "reminder_by_end" ON "reminder" USING btree ("ended_at");