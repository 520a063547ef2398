package dev.condyle.samples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.feature.Categorical;
import dev.condyle.feature.Column;
import dev.condyle.feature.Features;
import dev.condyle.feature.Ignored;
import dev.condyle.feature.Numeric;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.samples.Samples;
import dev.condyle.samples.census.Income;
import dev.condyle.samples.penguins.Island;
import dev.condyle.samples.penguins.Species;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated way from a CSV file to records, on the data of the samples. */
final class CsvRowsTest {

    @Features
    record Bird(
            @Column("Beak Length (mm)") @Numeric Double beakLength,
            @Column("Body Mass (g)") @Numeric Integer mass,
            @Column("Island") Island island,
            @Column("Sex") @Categorical({"MALE", "FEMALE"}) String sex) {}

    @Features
    record Person(
            @Numeric int age,
            @Column("hours of work per week") @Numeric byte hours,
            @Column("native-country") String country) {}

    @Features
    record Mixed(
            char letter,
            boolean flag,
            LocalDate day,
            List<String> tags,
            Map<String, Integer> weights,
            @Ignored long id) {}

    private static CsvFile penguins() {
        return CsvFile.of(Samples.class.getResource("penguins/penguins.csv"));
    }

    private static <L> long count(Dataset<?, L> data, L label) {
        return IntStream.range(0, data.size()).filter(i -> data.label(i) == label).count();
    }

    @Test
    void thePenguinsAreReadAsTheyStand() {
        Dataset<Bird, Species> data =
                penguins()
                        .read(
                                CsvRowsTest_BirdEncoder.rows(),
                                row -> row.constant("Species", Species.class));
        assertEquals(344, data.size());
        assertEquals(new Bird(39.1, 3750, Island.TORGERSEN, "MALE"), data.input(0));
        assertEquals(new Bird(null, null, Island.TORGERSEN, null), data.input(3));
        assertEquals(".", data.input(336).sex());
        assertEquals(68, count(data, Species.CHINSTRAP));
        List<Bird> rows = penguins().missing(".").rows(CsvRowsTest_BirdEncoder.rows());
        assertNull(rows.get(336).sex());
    }

    @Test
    void theCensusIsReadAsItStands() {
        Dataset<Person, Income> data =
                CsvFile.of(Samples.class.getResource("census/census.csv"))
                        .missing("Unknown")
                        .read(
                                CsvRowsTest_PersonEncoder.rows(),
                                row -> row.constant("income", Income.class));
        assertEquals(998, data.size());
        assertEquals(240, count(data, Income.HIGH));
        assertEquals(new Person(25, (byte) 40, "United-States"), data.input(0));
        assertTrue(IntStream.range(0, 998).anyMatch(i -> data.input(i).country() == null));
    }

    @Test
    void everyKindOfComponentIsReadFromACell(@TempDir Path folder) throws IOException {
        Path path =
                Files.writeString(
                        folder.resolve("mixed.csv"),
                        "id,letter,flag,day,tags,weights\n7,x,yes,2007-11-16,a|b,a:1|b:2\n");
        assertEquals(
                List.of(
                        new Mixed(
                                'x',
                                true,
                                LocalDate.of(2007, 11, 16),
                                List.of("a", "b"),
                                Map.of("a", 1, "b", 2),
                                7)),
                CsvFile.of(path).rows(CsvRowsTest_MixedEncoder.rows()));
    }

    @Test
    void aHundredThousandCategoriesAreLearned(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("age,hours of work per week,native-country\n");
        IntStream.range(0, 100_000)
                .forEach(i -> text.append("20,40,country ").append(i).append('\n'));
        Path path = Files.writeString(folder.resolve("large.csv"), text);
        CsvRowsTest_PersonEncoder encoder = new CsvRowsTest_PersonEncoder();
        encoder.learn(CsvFile.of(path).rows(CsvRowsTest_PersonEncoder.rows()));
        // Two numbers, the countries, the unknown and the missing one.
        assertEquals(100_004, encoder.width());
    }

    @Test
    void anIslandThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        String text =
                Stream.of("Beak Length (mm),Body Mass (g),Island,Sex", "39.1,3750,Torgerson,MALE")
                        .reduce("", (all, line) -> all + line + "\r\n");
        Path path = Files.writeString(folder.resolve("birds.csv"), "\uFEFF" + text);
        DataException e =
                assertThrows(
                        DataException.class,
                        () -> CsvFile.of(path).rows(CsvRowsTest_BirdEncoder.rows()));
        assertEquals(
                path
                        + ", line 2, column \"Island\": \"Torgerson\" is not a constant of Island"
                        + " (BISCOE, DREAM, TORGERSEN). Did you mean TORGERSEN?",
                e.getMessage());
    }
}
