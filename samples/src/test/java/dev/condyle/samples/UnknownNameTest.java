package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownNameTest {

    private static final List<String> KNOWN = List.of("digits", "bench-training", "bench-block");

    @Test
    void aSlipOfThePenIsRecognised() {
        assertEquals(
                "There is no sample bench-blok. Did you mean bench-block?\n"
                        + "Samples: bench-block, bench-training, digits",
                new UnknownName("bench-blok", KNOWN).message());
    }

    @Test
    void caseDoesNotMatter() {
        assertEquals(
                "There is no sample DIGITS. Did you mean digits?\n"
                        + "Samples: bench-block, bench-training, digits",
                new UnknownName("DIGITS", KNOWN).message());
    }

    @Test
    void aNameUnlikeAllOthersGetsOnlyTheList() {
        assertEquals(
                "There is no sample flowers.\nSamples: bench-block, bench-training, digits",
                new UnknownName("flowers", KNOWN).message());
    }
}
