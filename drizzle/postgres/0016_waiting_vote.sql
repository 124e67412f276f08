CREATE TABLE "waiting_vote" (
	"session" bigint NOT NULL,
	"box" text NOT NULL,
	"seat" text NOT NULL,
	"vote" "bytea" NOT NULL,
	CONSTRAINT "waiting_vote_session_box_seat_pk" PRIMARY KEY("session","box","seat")
);
