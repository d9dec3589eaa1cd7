/** Probes that say what an orchestrator should do: restart (live), keep traffic away (ready), or nothing. */
package servicedelivery.probes;
