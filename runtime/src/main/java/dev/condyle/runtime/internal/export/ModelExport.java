package dev.condyle.runtime.internal.export;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.export.Export;
import dev.condyle.runtime.export.ExportException;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.onnx.NotExportableException;
import dev.condyle.runtime.internal.onnx.OnnxModel;
import dev.condyle.runtime.internal.onnx.OnnxNames;
import dev.condyle.runtime.internal.program.NotTraceableException;
import dev.condyle.runtime.internal.torchscript.ScriptArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a model in the format of another program. */
public final class ModelExport {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    // DJL finds it whatever the name of the folder or zip file is.
    private static final String MODEL = "model.pt";

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream into) throws IOException;
    }

    private final ModelSpec<?, ?> spec;
    private final ExportedProgram exported;
    private final Export options;

    private ModelExport(ModelSpec<?, ?> spec, ExportedProgram exported, Export options) {
        this.spec = spec;
        this.exported = exported;
        this.options = options;
    }

    /**
     * Exports a model.
     *
     * @param path the file, or the folder for DJL Serving
     * @throws ExportException if the model or the file cannot be written
     */
    public static void write(
            Path path,
            Export options,
            ModelSpec<?, ?> spec,
            ClassifierBlock block,
            NDManager manager) {
        try {
            ExportedProgram exported = ExportedProgram.of(spec, block, manager, options.isLogits());
            new ModelExport(spec, exported, options).write(path.toAbsolutePath());
        } catch (NotTraceableException | NotExportableException | IllegalArgumentException e) {
            throw failed(spec, path, e.getMessage(), e);
        } catch (IOException e) {
            throw failed(spec, path, reason(e), e);
        }
    }

    private static ExportException failed(
            ModelSpec<?, ?> spec, Path path, String reason, Exception cause) {
        return new ExportException(
                spec.name() + " cannot be exported to " + path + ": " + reason, cause);
    }

    /** The messages of some exceptions contain the path only. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() == null) {
            String name = failure.getClass().getSimpleName().replace("Exception", "");
            return failure.getFile() + " (" + name + ")";
        }
        return String.valueOf(e.getMessage());
    }

    private void write(Path path) throws IOException {
        if (options.isOnnx()) {
            writeFile(path, this::writeOnnx);
        } else if (options.isTorchScript()) {
            writeFile(path, this::writeScript);
        } else {
            writeServing(path);
        }
    }

    private void writeScript(OutputStream into) throws IOException {
        byte[] json = exported.description().json().getBytes(StandardCharsets.UTF_8);
        ScriptArchive.write(exported.program(), Map.of("condyle.json", json), into);
    }

    private void writeOnnx(OutputStream into) throws IOException {
        ModelDescription description = exported.description();
        OnnxModel.write(
                exported.program(),
                new OnnxNames(description.inputs(), description.outputs()),
                Map.of("condyle", description.json()),
                options.opset(),
                into);
    }

    private void writeServing(Path path) throws IOException {
        Map<String, byte[]> files = ServingFiles.of(spec, options.isLogits());
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            writeFile(path, into -> writeZip(files, into));
            return;
        }
        // First the file that is most likely to fail.
        writeFile(path.resolve(MODEL), this::writeScript);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            writeFile(path.resolve(file.getKey()), into -> into.write(file.getValue()));
        }
    }

    private void writeZip(Map<String, byte[]> files, OutputStream into) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(into);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            add(zip, file.getKey(), file.getValue());
        }
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        writeScript(script);
        add(zip, MODEL, script.toByteArray());
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void writeFile(Path path, Content content) throws IOException {
        Path folder = path.getParent();
        Disk.REAL.createFolders(folder);
        Disk.Pending pending = Disk.REAL.create(path);
        boolean moved = false;
        try (pending) {
            pending.write(
                    channel -> {
                        OutputStream stream = Channels.newOutputStream(channel);
                        content.writeTo(stream);
                        stream.flush();
                    });
            pending.move();
            moved = true;
        } finally {
            if (!moved) {
                Disk.REAL.delete(pending.path());
            }
        }
        Disk.REAL.force(folder);
    }
}
