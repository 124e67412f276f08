ALTER TABLE "follow_up" ALTER COLUMN "session" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "risk_outcome" ALTER COLUMN "session" DROP NOT NULL;