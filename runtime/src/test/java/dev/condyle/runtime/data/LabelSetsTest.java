package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSetsTest {

    private enum Pet {
        CAT,
        DOG {
            @Override
            public String toString() {
                return "a dog";
            }
        }
    }

    private enum Lone {
        ONE
    }

    @Test
    void theConstantsOfAnEnumAreLabels() {
        Labels<Pet> pets = LabelSets.of(Pet.class);
        assertEquals(List.of(Pet.CAT, Pet.DOG), pets.values());
        assertEquals(List.of("CAT", "DOG"), pets.names());
        assertEquals(2, pets.size());
        assertEquals(1, pets.indexOf(Pet.DOG));
        assertEquals("Pet (CAT, DOG)", pets.toString());
    }

    @Test
    void numbersAreLabels() {
        Labels<Integer> three = LabelSets.ofCount(3);
        assertEquals(List.of(0, 1, 2), three.values());
        assertEquals(List.of("0", "1", "2"), three.names());
        assertEquals(2, three.indexOf(2));
    }

    @Test
    void namesAreLabels() {
        String[] names = {"yes", "no"};
        Labels<String> labels = LabelSets.ofNames(names);
        names[0] = "perhaps";
        assertEquals(List.of("yes", "no"), labels.values());
        assertEquals(1, labels.indexOf("no"));
    }

    @Test
    void unknownLabelsAreRejected() {
        Labels<String> labels = LabelSets.ofNames("cat", "dog");
        assertEquals(
                "There is no label caat. The labels are cat, dog. Did you mean cat?",
                assertThrows(IllegalArgumentException.class, () -> labels.indexOf("caat"))
                        .getMessage());
        assertEquals(
                "The label is null. The labels are cat, dog.",
                assertThrows(IllegalArgumentException.class, () -> labels.indexOf(null))
                        .getMessage());
        assertEquals(
                "There is no label 10. The labels are 0, 1, 2, 3, 4, 5, 6, 7, 8, 9.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LabelSets.ofCount(10).indexOf(10))
                        .getMessage());
    }

    @Test
    void manyLabelsAreNotAllListed() {
        assertEquals(
                "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 980 more",
                LabelSets.ofCount(1000).toString());
    }

    @Test
    void atLeastTwoLabelsAreRequired() {
        assertThrows(IllegalArgumentException.class, () -> LabelSets.of(Lone.class));
        assertThrows(IllegalArgumentException.class, () -> LabelSets.ofCount(1));
        assertThrows(IllegalArgumentException.class, () -> LabelSets.ofCount(-1));
        assertThrows(IllegalArgumentException.class, () -> LabelSets.ofNames("one"));
        assertThrows(IllegalArgumentException.class, () -> LabelSets.ofNames("one", " "));
        assertThrows(IllegalArgumentException.class, () -> LabelSets.ofNames("one", null));
        assertEquals(
                "The label one occurs twice. Labels must be unique.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LabelSets.ofNames("one", "two", "one"))
                        .getMessage());
    }

    @Test
    void setsWithEqualLabelsAreEqual() {
        assertEquals(LabelSets.ofNames("a", "b"), LabelSets.ofNames("a", "b"));
        assertEquals(
                LabelSets.ofNames("a", "b").hashCode(), LabelSets.ofNames("a", "b").hashCode());
        assertNotEquals(LabelSets.ofNames("a", "b"), LabelSets.ofNames("b", "a"));
    }

    @Test
    void composedAndDecomposedNamesAreTheSameLabel() {
        String composed = "cr\u00E8me";
        String decomposed = "cre\u0300me";
        Labels<String> labels = LabelSets.ofNames("x", decomposed);

        assertEquals(1, labels.indexOf(composed));
        assertEquals(1, labels.indexOf(decomposed));
        assertEquals(List.of("x", decomposed), labels.names());
        assertEquals(
                "The label "
                        + decomposed
                        + " occurs twice, in composed and decomposed Unicode form. Labels must be"
                        + " unique.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LabelSets.ofNames(composed, decomposed))
                        .getMessage());
    }
}
