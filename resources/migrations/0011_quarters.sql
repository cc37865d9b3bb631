-- Calls by telephone, attempts to reach a customer and answers of quality control, summed up by the quarter of an hour in which
-- they came: no zone's clock of today cuts one, so without a filter a year is read from thousands of rows in place of hundreds
-- of thousands. `from` in UTC ms; `seconds` is the length of those calls that have one, `timed` how many they are. A quarter in
-- which nothing came has no row.
CREATE TABLE report_quarter (
    "from" INTEGER PRIMARY KEY,
    answered INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    voicemail INTEGER NOT NULL,
    unreached INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    refused INTEGER NOT NULL
);
INSERT INTO report_quarter
SELECT at - ((at % 900000) + 900000) % 900000, sum(answered), sum(missed), sum(seconds), sum(timed), sum(reached),
       sum(voicemail), sum(unreached), sum(accepted), sum(refused)
  FROM (SELECT at, missed IS NULL AS answered, missed IS NOT NULL AS missed, max(seconds, 0) AS seconds, seconds > 0 AS timed,
               0 AS reached, 0 AS voicemail, 0 AS unreached, 0 AS accepted, 0 AS refused
          FROM call WHERE channel = 'phone'
         UNION ALL
        SELECT at, 0, 0, 0, 0, kind = 'call' AND outcome = 'reached', kind = 'call' AND outcome = 'voicemail',
               kind = 'call' AND outcome NOT IN ('reached', 'voicemail'), kind = 'defect' AND outcome = 'accepted',
               kind = 'defect' AND outcome <> 'accepted'
          FROM report_step)
 GROUP BY 1;
