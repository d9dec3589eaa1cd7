/** Charts as SVG text, for pages and for PDF alike: no style attribute, no script, and all that is seen is also said in words. */
package servicedelivery.reporting.chart;
