package dev.condyle.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
