package dev.condyle.runtime.model;

import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.export.Export;
import java.nio.file.Path;

/** Exports TorchScript and then ONNX, and prints the message of the exception. */
final class ExportProbe {

    private ExportProbe() {}

    public static void main(String[] args) {
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            model.export(Path.of(args[0]), Export.torchScript());
            try {
                model.export(Path.of(args[1]), Export.onnx());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
