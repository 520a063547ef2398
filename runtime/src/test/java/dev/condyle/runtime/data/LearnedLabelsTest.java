package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Labels that are learned from the training data. */
class LearnedLabelsTest {

    private static String refused(String... labels) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> LabelSets.ofData().learned(Stream.of(labels)))
                .getMessage();
    }

    @Test
    void labelsAreDistinctAndSorted() {
        Labels<String> learned =
                LabelSets.ofData().learned(Stream.of("pear", "Fig", "apple", "pear"));
        assertEquals(List.of("Fig", "apple", "pear"), learned.values());
        assertEquals(learned.values(), learned.names());
        assertEquals(2, learned.indexOf("pear"));
        assertTrue(learned.areLearned());
    }

    @Test
    void composedAndDecomposedFormsAreTheSameLabel() {
        Labels<String> learned = LabelSets.ofData().learned(Stream.of("e\u0301", "\u00e9", "a"));
        assertEquals(List.of("a", "e\u0301"), learned.values());
        assertEquals(1, learned.indexOf("\u00e9"));
    }

    @Test
    void labelsAreLearnedOnce() {
        Labels<String> learned = LabelSets.ofData().learned(Stream.of("b", "a"));
        assertSame(learned, learned.learned(Stream.of("c", "d")));
    }

    @Test
    void tooFewOrBlankLabelsAreRejected() {
        assertEquals(
                "There must be at least two different labels in the training data, but there are"
                        + " none.",
                refused());
        assertEquals(
                "There must be at least two different labels in the training data, but there is"
                        + " only a.",
                refused("a", "a"));
        assertEquals(
                "A label of the training data is blank. Remove the example, or set its label.",
                refused("a", " "));
    }

    @Test
    void messagesContainTheNameOfOneOfSeveralHeads() {
        Tasks<String> tasks =
                Tasks.of(
                        List.of(
                                new Task<>("known", LabelSets.ofNames("a", "b"), 1, it -> it),
                                new Task<>("kind", Target.learned(), 1, it -> it)));
        assertEquals(
                "kind: There must be at least two different labels in the training data, but there"
                        + " is only a.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> tasks.learned(Dataset.of(List.of(1, 2), List.of("a", "a"))))
                        .getMessage());
    }

    @Test
    void unknownLabelsHaveNoIndex() {
        assertEquals(
                "The labels have not been learned yet. Call fit first, or load a saved model.",
                assertThrows(IllegalArgumentException.class, () -> LabelSets.ofData().indexOf("a"))
                        .getMessage());
    }

    @Test
    void targetsKeepTheirOptions() {
        MultiClass<String> one = Target.learned().smoothing(0.1).focal(2);
        assertFalse(one.areLabelsKnown());
        MultiClass<String> known = one.learned(Stream.of("b", "a"));
        assertTrue(known.areLabelsKnown());
        assertEquals(2, known.logits());
        assertEquals(0.1, known.smoothing());
        assertEquals(2, known.focal());
        MultiLabel<String> several =
                Target.learnedSet().smoothing(0.2).learned(Stream.of(Set.of("b"), Set.of("a")));
        assertEquals(List.of(0.5, 0.5), several.thresholds());
        assertEquals(0.2, several.smoothing());
    }

    @Test
    void fixedLabelsLearnNothing() {
        MultiClass<Integer> fixed = Target.multiClass(LabelSets.ofCount(3));
        assertSame(fixed, fixed.learned(Stream.of(1, 2)));
        assertSame(fixed, fixed.withNames(List.of("a", "b")));
        assertTrue(fixed.areLabelsKnown());
        assertFalse(fixed.areLabelsLearned());
    }
}
