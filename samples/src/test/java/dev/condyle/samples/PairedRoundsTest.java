package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PairedRoundsTest {

    @Test
    void theRatioIsTheMedianOfTheRoundsAndNotTheRatioOfTheMedians() {
        PairedRounds rounds =
                new PairedRounds(new double[] {1, 20, 300}, new double[] {2, 10, 100});

        // 0.5, 2 and 3 a round; the medians are 20 and 10.
        assertEquals(2, rounds.ratio());
        assertEquals(20, rounds.ours());
        assertEquals(10, rounds.theirs());
    }

    @Test
    void betweenTwoRoundsTheMedianIsTheMiddle() {
        assertEquals(1.5, new PairedRounds(new double[] {1, 2}, new double[] {1, 1}).ratio());
    }

    @Test
    void theSpreadIsHalfTheDistanceOfTheQuartiles() {
        PairedRounds rounds =
                new PairedRounds(new double[] {5, 1, 3, 2, 4}, new double[] {1, 1, 1, 1, 1});

        assertEquals(1, rounds.spread());
        assertEquals(
                "3.000 (5 rounds, quartiles 2.000 to 4.000, range 1.000 to 5.000)",
                rounds.toString());
    }

    @Test
    void unequalCountsAreNoRounds() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PairedRounds(new double[2], new double[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PairedRounds(new double[0], new double[0]));
    }
}
