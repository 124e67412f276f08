CREATE TABLE "homework" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"block" text NOT NULL,
	"seat" text NOT NULL,
	"client_id" text,
	"text" "bytea" NOT NULL,
	"agreed_at" bigint NOT NULL,
	"outcome" text,
	"hindrance" "bytea",
	"marked_at" bigint,
	"reviewed_at" bigint,
	"reviewed_by" text
);
--> statement-breakpoint
CREATE TABLE "personal_access" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"token_index" text NOT NULL,
	"pin_hash" "bytea",
	"pin_set_at" bigint,
	"failures" integer DEFAULT 0 NOT NULL,
	"tells_of_more" boolean DEFAULT false NOT NULL,
	"opened_at" bigint,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint,
	CONSTRAINT "personal_access_token_index_unique" UNIQUE("token_index")
);
--> statement-breakpoint
CREATE TABLE "personal_device" (
	"id" text PRIMARY KEY NOT NULL,
	"access_id" text NOT NULL,
	"token_index" text NOT NULL,
	"is_own" boolean DEFAULT false NOT NULL,
	"opened_before" boolean DEFAULT false NOT NULL,
	"unlocked_at" bigint,
	"used_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "personal_device_token_index_unique" UNIQUE("token_index")
);
--> statement-breakpoint
CREATE TABLE "personal_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"worksheet" text NOT NULL,
	"answers" "bytea" NOT NULL,
	"recent" jsonb NOT NULL,
	"version" integer NOT NULL,
	"follows" text,
	"may_read" boolean,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "shares_own_work" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "take_home_days" integer DEFAULT 30 NOT NULL;
--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "may_read" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "personal_access" ADD CONSTRAINT "personal_access_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "personal_device" ADD CONSTRAINT "personal_device_access_id_personal_access_id_fk" FOREIGN KEY ("access_id") REFERENCES "public"."personal_access"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "personal_sheet" ADD CONSTRAINT "personal_sheet_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "homework_of_seat" ON "homework" USING btree ("session","block","seat");
--> statement-breakpoint
CREATE INDEX "homework_of_client" ON "homework" USING btree ("client_id","agreed_at");
--> statement-breakpoint
CREATE INDEX "personal_access_of_client" ON "personal_access" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "personal_device_of_access" ON "personal_device" USING btree ("access_id");
--> statement-breakpoint
CREATE INDEX "personal_sheet_of_client" ON "personal_sheet" USING btree ("client_id","changed_at");
--> statement-breakpoint
-- What was written after staff let a phone in did not say whose it is.
UPDATE "response" SET "client_id" = (SELECT "client_id" FROM "seat" WHERE "seat"."id" = "response"."seat") WHERE "client_id" IS NULL;
