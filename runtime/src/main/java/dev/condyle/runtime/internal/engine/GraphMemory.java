package dev.condyle.runtime.internal.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps memory alive that a backward pass reads.
 *
 * <p>On the CPU, an array that DJL creates from a number or a Java array uses the memory of a
 * direct buffer, which is reachable only while the array is open. {@code x.mul(0.5f)} creates such
 * an array and closes it before it returns, but the autograd graph still refers to the address: the
 * gradient of a product requires the other factor. If a garbage collection frees the buffer before
 * the backward pass, the gradient is computed from undefined memory. DJL 0.36.0 has no way to keep
 * such a buffer, so this class accesses three private fields of DJL.
 */
public final class GraphMemory {

    /**
     * Private fields of DJL.
     *
     * @param scopes the scopes of a thread, in {@code NDScope}
     * @param arrays the arrays of a scope
     * @param buffer the buffer of an array
     */
    private record Fields(VarHandle scopes, VarHandle arrays, VarHandle buffer) {

        /** Finds the fields. Returns null if DJL has no fields with these names. */
        static @Nullable Fields find() {
            try {
                MethodHandles.Lookup here = MethodHandles.lookup();
                MethodHandles.Lookup scope = MethodHandles.privateLookupIn(NDScope.class, here);
                MethodHandles.Lookup array = MethodHandles.privateLookupIn(PtNDArray.class, here);
                return new Fields(
                        scope.findStaticVarHandle(NDScope.class, "SCOPE_STACK", ThreadLocal.class),
                        scope.findVarHandle(NDScope.class, "resources", IdentityHashMap.class),
                        array.findVarHandle(PtNDArray.class, "dataRef", ByteBuffer.class));
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
    }

    private static final @Nullable Fields FIELDS = Fields.find();

    private final List<ByteBuffer> buffers = new ArrayList<>();

    private GraphMemory() {}

    /**
     * Runs a forward and a backward pass. The memory of all arrays that are created in scopes
     * opened during the call is kept until both passes are complete.
     *
     * @param passes the passes, on this thread
     * @return the result of the passes
     * @throws IllegalStateException if Condyle does not support this version of DJL
     */
    public static <T> T keptDuring(Supplier<T> passes) {
        if (FIELDS == null) {
            throw new IllegalStateException(
                    "DJL "
                            + Engine.getDjlVersion()
                            + " manages array memory differently from DJL 0.36.0, which could silently"
                            + " produce incorrect gradients. Use version 0.36.0 of ai.djl:api and"
                            + " ai.djl.pytorch:pytorch-engine, or a Condyle version that supports"
                            + " yours.");
        }
        GraphMemory memory = new GraphMemory();
        @SuppressWarnings("unchecked")
        ThreadLocal<Deque<NDScope>> scopes = (ThreadLocal<Deque<NDScope>>) FIELDS.scopes.get();
        Deque<NDScope> outer = scopes.get();
        scopes.set(memory.new Scopes(outer));
        try {
            return passes.get();
        } finally {
            scopes.set(outer);
            Reference.reachabilityFence(memory.buffers);
        }
    }

    /** The open scopes of a thread, innermost last. Intercepts the arrays of new scopes. */
    private final class Scopes extends ArrayDeque<NDScope> {

        private static final long serialVersionUID = 1;

        Scopes(Deque<NDScope> open) {
            // super(open) would call addLast of this class.
            open.forEach(super::addLast);
        }

        @Override
        public void addLast(NDScope scope) {
            FIELDS.arrays.set(scope, new Arrays());
            super.addLast(scope);
        }
    }

    /** The arrays of a scope. DJL adds a new array after it has set the array's buffer. */
    private final class Arrays extends IdentityHashMap<NDArray, NDArray> {

        private static final long serialVersionUID = 1;

        @Override
        public NDArray put(NDArray key, NDArray array) {
            if (array instanceof PtNDArray
                    && FIELDS.buffer.get(array) instanceof ByteBuffer buffer) {
                buffers.add(buffer);
            }
            return super.put(key, array);
        }
    }
}
