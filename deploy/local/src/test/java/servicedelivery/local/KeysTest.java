package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void giveTheServicesHashesOnly() {
        var keys = Keys.keptIn(Map.of("READ_KEY", "abc"));

        assertThat(keys.yaml()).contains("""
                          - name: local-read
                            sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
                            scopes: [incidents:read, surveys:read, reports:read]
                            organisations: ["*"]
                        """).doesNotContain(keys.write());
    }

    @Test
    void limitTheKeyOfThePoliceToThePolice() {
        assertThat(Keys.keptIn(Map.of()).yaml()).contains("name: colp").endsWith("""
                            scopes: [incidents:read, surveys:read, reports:read, incidents:write, surveys:write, reports:write]
                            organisations: ["colp"]
                        """);
    }

    @Test
    void stayTheSame() {
        var keys = Keys.keptIn(Map.of());

        assertThat(Keys.keptIn(keys.byVariable())).isEqualTo(keys);
        assertThat(keys.write())
                .hasSizeGreaterThan(64)
                .isNotEqualTo(Keys.keptIn(Map.of()).write());
    }
}
