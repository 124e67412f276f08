CREATE TABLE "folded_log" (
	"session" bigint PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"build" text NOT NULL,
	"state" "bytea" NOT NULL,
	"moments" "bytea" NOT NULL,
	"answers" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "response_by_seat" ON "response" USING btree ("seat");--> statement-breakpoint
CREATE INDEX "session_by_end" ON "session" USING btree ("group_id","ended_at");--> statement-breakpoint
CREATE INDEX "session_by_status" ON "session" USING btree ("status","group_id");