package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import servicedelivery.contract.CodeEndpoints;
import servicedelivery.contract.Contract;
import servicedelivery.contract.DocumentEndpoints;

class ContractDriftTest {

    @Test
    void theDocumentAndTheCodeHaveTheSameOperations() {
        assertThat(CodeEndpoints.all())
                .containsExactlyInAnyOrderElementsOf(DocumentEndpoints.all(Contract.ofThisModule()));
    }
}
