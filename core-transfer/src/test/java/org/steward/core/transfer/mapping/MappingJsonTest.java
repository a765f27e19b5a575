// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.transfer.ImportMapping;

class MappingJsonTest {
    static final String SOUND = """
            {
              "id": "city", "caseType": "complaint", "keyColumns": ["Key"], "zone": "America/New_York",
              "dateFormats": ["MM/dd/yyyy hh:mm:ss a"],
              "columns": {
                "summary": {"from": ["Kind", "Detail"], "separator": " - "},
                "channel": {"constant": "PHONE"},
                "state": {"from": ["Status"], "values": {"Closed": "CLOSED", "Open": "REGISTERED"}},
                "receivedAt": {"from": ["Opened"]},
                "closedAt": {"from": ["Closed"]},
                "finishedAt": {"from": ["Closed"]},
                "dueAt": {"from": ["Due"]},
                "fields.category": {"from": ["Kind"], "values": {"Noise": "NEIGHBOUR"}, "otherwise": "OTHER"}
              },
              "closedBeforeOpened": "flag"
            }
            """;

    @Test
    void readsAndWritesTheSameMapping() {
        ImportMapping mapping = MappingJson.read(SOUND).orElseThrow();
        assertThat(mapping.columns().get("summary").separator()).isEqualTo(" - ");
        assertThat(MappingJson.read(MappingJson.write(mapping)).orElseThrow()).isEqualTo(mapping);
    }

    @Test
    void namesEveryFlawByItsPlace() {
        Outcome<ImportMapping> outcome = MappingJson.read(SOUND.replace("America/New_York", "Nowhere")
                .replace("\"flag\"", "\"ignore\"")
                .replace("\"channel\"", "\"chanel\"")
                .replace("MM/dd/yyyy hh:mm:ss a", "MM/dd/yyyy b{"));
        assertThat(outcome.refusal().orElseThrow().flaws())
                .extracting(Flaw::field)
                .contains("zone", "closedBeforeOpened", "columns", "dateFormats");
    }

    @Test
    void namesAnUnknownProperty() {
        assertThat(MappingJson.read(SOUND.replace("\"id\"", "\"colour\": 1, \"id\""))
                        .refusal()
                        .orElseThrow()
                        .flaws()
                        .get(0)
                        .message()
                        .en())
                .contains("colour");
    }

    @Test
    void knowsTheDecodingsOfDatesByName() {
        String packed = SOUND.replace("MM/dd/yyyy hh:mm:ss a", "decode:packed-month-day-year");
        assertThat(MappingJson.read(packed).orElseThrow().dateFormats())
                .containsExactly("decode:packed-month-day-year");
        assertThat(MappingJson.read(packed.replace("packed", "unpacked"))
                        .refusal()
                        .orElseThrow()
                        .flaws())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.field()).isEqualTo("dateFormats");
                    assertThat(flaw.message().en()).contains("use decode:packed-month-day-year");
                });
    }

    @Property(tries = 300)
    void neverThrowsOnAnyText(@ForAll String text, @ForAll int at) {
        assertThat(MappingJson.read(text)).isNotNull();
        int place = Math.floorMod(at, SOUND.length());
        assertThat(MappingJson.read(SOUND.substring(0, place) + text + SOUND.substring(place)))
                .isNotNull();
    }
}
