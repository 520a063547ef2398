package dev.condyle.processor.compile;

import dev.condyle.processor.AnnotatedLocalClasses;
import dev.condyle.processor.CondyleProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * An in-process run of a compiler with the processor.
 *
 * @param success whether compilation succeeded
 * @param findings all diagnostics of the compiler and the processor
 * @param generated the generated sources, by file name
 * @param classes the folder with the class files
 */
public record Compilation(
        boolean success, List<Finding> findings, Map<String, String> generated, Path classes) {

    /** Compiles sources, given by file name, with all warnings as errors. */
    public static Compilation strict(
            CompilerUnderTest compiler, Map<String, String> sources, Path folder) {
        return run(compiler, sources, folder, compiler.strict(), processors());
    }

    /** Compiles sources, given by file name. */
    public static Compilation lenient(
            CompilerUnderTest compiler, Map<String, String> sources, Path folder) {
        return run(compiler, sources, folder, List.of(), processors());
    }

    /** Compiles sources that refer to other sources, which are found by {@code -sourcepath}. */
    public static Compilation withSourcePath(
            CompilerUnderTest compiler, Map<String, String> sources, Path path, Path folder) {
        List<String> options = List.of("-sourcepath", path.toString());
        return run(compiler, sources, folder, options, processors());
    }

    /** Returns the processors in the order of the service file. */
    private static List<Processor> processors() {
        return List.of(new AnnotatedLocalClasses(), new CondyleProcessor());
    }

    /** Compiles sources with the given processors. */
    public static Compilation with(
            CompilerUnderTest compiler,
            Map<String, String> sources,
            Path folder,
            Processor... processors) {
        return run(compiler, sources, folder, List.of(), List.of(processors));
    }

    private static Compilation run(
            CompilerUnderTest compiler,
            Map<String, String> sources,
            Path folder,
            List<String> options,
            List<Processor> processors) {
        try {
            Path input = Files.createDirectories(folder.resolve("src"));
            Path generated = Files.createDirectories(folder.resolve("generated"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Files.writeString(input.resolve(source.getKey()), source.getValue());
            }
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
            all.addAll(List.of("-classpath", classPath(classes), "--release", "17"));
            all.addAll(List.of("-encoding", "UTF-8", "-g"));
            DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
            boolean success = call(compiler, input, sources, all, processors, said);
            SourceTexts texts = new SourceTexts(sources);
            List<Finding> findings =
                    said.getDiagnostics().stream().map(it -> Finding.of(it, texts)).toList();
            return new Compilation(success, findings, read(generated), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the diagnostics of the processor. */
    public List<Finding> ours() {
        return findings.stream().filter(Finding::isOurs).toList();
    }

    /** Loads the compiled classes. */
    public URLClassLoader load() {
        try {
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean call(
            CompilerUnderTest compiler,
            Path input,
            Map<String, String> sources,
            List<String> options,
            List<Processor> processors,
            DiagnosticCollector<JavaFileObject> said)
            throws IOException {
        JavaCompiler tool = compiler.tool();
        try (StandardJavaFileManager files =
                tool.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
            List<Path> paths = sources.keySet().stream().map(input::resolve).toList();
            JavaCompiler.CompilationTask task =
                    tool.getTask(
                            new StringWriter(),
                            files,
                            said,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(processors);
            return task.call();
        }
    }

    private static String classPath(Path classes) {
        return classes
                + System.getProperty("path.separator")
                + System.getProperty("java.class.path");
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                texts.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return texts;
    }
}
