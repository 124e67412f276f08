CREATE TABLE "ballot_box" (
	"session" bigint NOT NULL,
	"box" text NOT NULL,
	"counts" "bytea" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "ballot_box_session_box_pk" PRIMARY KEY("session","box")
);
