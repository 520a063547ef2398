package dev.condyle.runtime.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.weights.WeightsException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubLocationTest {

    private static void check(
            String text, String repository, String revision, String file, String shown) {
        HubLocation location = HubLocation.parse(text);
        assertEquals(new HubLocation(repository, revision, Optional.ofNullable(file)), location);
        assertEquals(shown, location.toString());
    }

    @Test
    void revisionAndFileAreOptional() {
        check("hf:timm/a.b_c-1", "timm/a.b_c-1", "main", null, "hf:timm/a.b_c-1");
        check("hf://timm/a", "timm/a", "main", null, "hf:timm/a");
        check("HF:timm/a", "timm/a", "main", null, "hf:timm/a");
        check("hf:timm/a@v1.0", "timm/a", "v1.0", null, "hf:timm/a@v1.0");
        check("hf:timm/a/x/y.npz", "timm/a", "main", "x/y.npz", "hf:timm/a/x/y.npz");
        check("hf:timm/a@v1/y.npz", "timm/a", "v1", "y.npz", "hf:timm/a@v1/y.npz");
    }

    @Test
    void onlySpecialReferencesContainSlashes() {
        check("hf:o/a@refs/pr/12/f", "o/a", "refs/pr/12", "f", "hf:o/a@refs/pr/12/f");
        check("hf:o/a@refs/pr/12", "o/a", "refs/pr/12", null, "hf:o/a@refs/pr/12");
        check("hf:o/a@fix/b/f", "o/a", "fix", "b/f", "hf:o/a@fix/b/f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hf:",
                "hf:model",
                "hf:/a",
                "hf:o/",
                "hf:o//f",
                "hf:o/a--b",
                "hf:../a",
                "hf:o/..",
                "hf:o/-a",
                "hf:o/a.",
                "hf:o/a b",
                "hf:o/a@",
                "hf:o/a@/f",
                "hf:o/a@fix%2Fb",
                "hf:o/a@-x",
                "hf:o/a@x@y",
                "hf:o/a/../f",
                "hf:o/a/x/./f",
                "hf:o/a/x//f",
                "hf:o/a/x\\f",
                "hf:o/a/f\n"
            })
    void aMalformedLocationIsRejected(String location) {
        String message =
                assertThrows(WeightsException.class, () -> HubLocation.parse(location))
                        .getMessage();
        assertTrue(
                message.startsWith("The location '") && message.contains("' is malformed: "),
                message);
        assertTrue(message.endsWith("or hf:owner/name@revision/file."), message);
    }

    @Test
    void aNameThatIsTooLongIsRejected() {
        String message =
                assertThrows(
                                WeightsException.class,
                                () -> HubLocation.parse("hf:o/" + "a".repeat(95)))
                        .getMessage();
        assertTrue(message.contains("more than 96 characters"), message);
    }
}
