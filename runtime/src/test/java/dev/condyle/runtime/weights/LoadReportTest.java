package dev.condyle.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    @Test
    void namesFromFilesAreEscapedAndShortened() {
        LoadReport report =
                new LoadReport(
                        List.of(),
                        List.of(),
                        List.of("a\u202e\n", "b".repeat(300), "c".repeat(301)),
                        List.of("d\t (3) instead of (4)"));

        assertEquals(
                "0 tensors fit; 3 not expected: a\\u202E\\n, "
                        + "b".repeat(300)
                        + ", "
                        + "c".repeat(60)
                        + "… (301 characters); 1 different: d\\t (3) instead of (4)",
                report.toString());
    }

    @Test
    void adaptedWeightsAndHintsAreCombined() {
        LoadReport first =
                new LoadReport(
                        List.of("a", "b"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("a from 3 to 1 channels"),
                        List.of("Check the names"));
        LoadReport second = new LoadReport(List.of("c"), List.of("d"), List.of(), List.of());

        LoadReport both = first.withPrefix("x.").and(second);

        assertEquals(List.of("x.a from 3 to 1 channels"), both.adapted());
        assertEquals(
                "3 tensors fit; 1 adapted: x.a from 3 to 1 channels; 1 missing: d. Check the names",
                both.toString());
        assertTrue(first.complete());
        assertFalse(both.complete());
    }
}
