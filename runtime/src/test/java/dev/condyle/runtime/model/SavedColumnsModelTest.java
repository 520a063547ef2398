package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads a model with learned columns by a class with other columns, or after it was changed. */
class SavedColumnsModelTest {

    private static final String FINGERPRINT = "45".repeat(32);
    private static final String OTHER = "67".repeat(32);

    @TempDir private Path folder;

    @BeforeEach
    void save() {
        try (SizeModel model = new SizeModel("size", FINGERPRINT)) {
            model.fit(
                    Dataset.of(List.of(1.0, 3.0), List.of(Shade.DARK, Shade.LIGHT)),
                    Fit.epochs(1).quiet());
            model.save(folder);
        }
    }

    @Test
    void theColumnThatDiffersIsReported() {
        assertEquals(
                "Model folder "
                        + folder
                        + ": it contains a different model, saved from Sizes: its column 'size' is"
                        + " missing from the record, which has the column 'mass' instead. If size"
                        + " was renamed to mass, annotate mass with @Named(\"size\"). Otherwise,"
                        + " load it with the class that it was saved from, or train again.",
                loadFails("mass", OTHER));
        assertEquals(
                "Model folder "
                        + folder
                        + ": it contains a different model, saved from Sizes: its labels and"
                        + " layers match those of Sizes, but another part of the annotations has"
                        + " changed, such as the input. If an input, or a layer of a class that is"
                        + " included with @Use, was renamed, annotate it with @Named(\"old name\")."
                        + " Otherwise, load it with the class that it was saved from, or train"
                        + " again.",
                loadFails("size", OTHER));
    }

    @Test
    void aStateThatWasChangedIsRejected() throws IOException {
        Path json = folder.resolve("model.json");
        String text = Files.readString(json);
        String changed = text.replace("\"mean\":\"0x1.0p1\"", "\"mean\":\"0x1.0p2\"");
        Files.writeString(json, changed);
        assertEquals(
                "Model folder "
                        + folder
                        + ": the learned state of the columns in model.json was changed after it"
                        + " was saved. Restore the folder from a backup, or train again.",
                loadFails("size", FINGERPRINT));
        Files.writeString(json, text);
        new SizeModel("size", FINGERPRINT, folder).close();
    }

    private String loadFails(String column, String fingerprint) {
        return assertThrows(
                        ModelFolderException.class,
                        () -> new SizeModel(column, fingerprint, folder).close())
                .getMessage();
    }

    /** A standardised number. */
    static final class SizeEncoder extends RecordEncoder<Double> {

        private final NumericColumn size;

        SizeEncoder(String name) {
            super(Semantics.CONDYLE);
            size = NumericColumn.builder(name).optNormalize(true).optNeverMissing().build();
            columns(size);
        }

        @Override
        protected void learn(Double row) {
            size.learn(row);
        }

        @Override
        protected void write(Double row, ByteBuffer out) {
            size.write(row, out);
        }
    }

    /** A classifier of sizes. */
    static final class SizeModel extends Classifier<Double, Shade> {

        SizeModel(String column, String fingerprint) {
            super(spec(column, fingerprint), ModelOptions.defaults());
        }

        SizeModel(String column, String fingerprint, Path folder) {
            super(spec(column, fingerprint), folder, ModelOptions.defaults());
        }

        private static ModelSpec<Double, Shade> spec(String column, String fingerprint) {
            return ModelSpec.<Double, Shade>builder()
                    .setName("Sizes")
                    .setFingerprint(fingerprint)
                    .setColumns(() -> new SizeEncoder(column), HeadOverColumns::new)
                    .setLabels(LabelSets.of(Shade.class))
                    .build();
        }
    }
}
