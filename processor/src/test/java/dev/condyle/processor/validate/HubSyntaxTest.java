package dev.condyle.processor.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSyntaxTest {

    /** The revisions are those of huggingface_hub. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hf:timm/resnet18.a1_in1k               | -            | -",
                "hf://owner/name                        | -            | -",
                "HF:owner/name                          | -            | -",
                "hf:owner/name/w.npz                    | -            | w.npz",
                "hf:owner/name/a/b c/w.npz              | -            | a/b c/w.npz",
                "hf:owner/name@main                     | main         | -",
                "hf:owner/name@v1.0-rc+2/a/w.npz        | v1.0-rc+2    | a/w.npz",
                "hf:owner/name@refs/pr/1                | refs/pr/1    | -",
                "hf:owner/name@refs/pr/12/a/w.npz       | refs/pr/12   | a/w.npz",
                "hf:owner/name@refs/convert/x/w.npz     | refs/convert/x | w.npz",
                "hf:owner/name@refs/heads/w.npz         | refs         | heads/w.npz",
                "hf:owner/name/a@b/w.npz                | -            | a@b/w.npz",
            })
    void partsOfLocations(String location, String revision, String file) {
        assertEquals(Optional.empty(), HubSyntax.fault(location));
        assertTrue(HubSyntax.isHub(location));
        HubSyntax parts = HubSyntax.parse(location).orElseThrow();
        assertEquals(Optional.ofNullable(revision), parts.revision());
        assertEquals(Optional.ofNullable(file), parts.file());
        if (!location.contains("timm")) {
            assertEquals("owner/name", parts.owner() + "/" + parts.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hf:",
                "hf://",
                "hf:name",
                "hf:/name",
                "hf:owner/",
                "hf:owner//w.npz",
                "hf:own er/name",
                "hf:owner/näme",
                "hf:owner/a..b",
                "hf:../name",
                "hf:owner@main/name",
                "hf:owner/name@",
                "hf:owner/name@/w.npz",
                "hf:owner/name@a b",
                "hf:owner/name@..",
                "hf:owner/name@refs/pr/",
                "hf:owner/name/",
                "hf:owner/name/a//b",
                "hf:owner/name/./b",
                "hf:owner/name/a/..",
                "hf:owner/name/a\\b",
                "hf:owner/name/a\nb"
            })
    void invalidLocationsAreFaults(String location) {
        assertTrue(HubSyntax.fault(location).isPresent());
    }

    @Test
    void otherLocationsAreNotOnTheHub() {
        for (String location : new String[] {"", "hf", "hf/name", "h:/w", "./hf:owner/name"}) {
            assertFalse(HubSyntax.isHub(location), location);
        }
    }
}
