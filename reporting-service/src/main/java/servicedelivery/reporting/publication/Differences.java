package servicedelivery.reporting.publication;

import java.util.List;

/**
 * How the present report differs from a published one.
 *
 * @param same whether it does not
 * @param complete whether nothing is known to be missing in the present one
 * @param items in the order of the present report
 * @param causes what is another than it was published, as far as reports count it
 * @param changedResponses how many survey responses are; more than there are causes when there are very many
 */
public record Differences(
        Publication publication,
        boolean same,
        boolean complete,
        List<Difference> items,
        List<Cause> causes,
        long changedResponses) {}
