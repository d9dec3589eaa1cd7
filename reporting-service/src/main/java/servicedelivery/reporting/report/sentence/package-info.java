/** What a monthly report says of its figures, each sentence by a rule that docs/report.md states. */
package servicedelivery.reporting.report.sentence;
