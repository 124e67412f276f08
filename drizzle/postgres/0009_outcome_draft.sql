CREATE TABLE "outcome_draft" (
	"alert" text NOT NULL,
	"staff_id" text NOT NULL,
	"content" "bytea" NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "outcome_draft_alert_staff_id_pk" PRIMARY KEY("alert","staff_id")
);
