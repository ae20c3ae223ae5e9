package io.quoth.lab;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counted work, the same on every machine: how often a method is entered, and how often a loop goes
 * round, in a copy of the classes of some packages. What Java's own classes do for a call is one
 * step with it, however long it takes.
 */
public final class Steps {
  private static final int API = Opcodes.ASM9;
  private static final String COUNTER = Type.getInternalName(Counter.class);

  private final ClassLoader copies;

  private Steps(ClassLoader copies) {
    this.copies = copies;
  }

  /** Counts in the copies, by a name that all have. */
  public static final class Counter {
    /** Not made for several threads: that would take longer than most steps. */
    private static long steps;

    private Counter() {}

    /** Called for each step. */
    public static void step() {
      steps++;
    }
  }

  /**
   * Classes whose steps are counted.
   *
   * @param prefixes of their names; the lab's are never among them
   */
  public static Steps of(String... prefixes) {
    return new Steps(new Copies(List.of(prefixes), (name, code) -> counted(code)));
  }

  /**
   * A static method of a copied class, to be invoked.
   *
   * @throws ReflectiveOperationException if there is none
   */
  public Method method(String type, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = copies.loadClass(type).getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  /** Steps so far, of all copies. What is counted has to run in one thread. */
  public static long taken() {
    return Counter.steps;
  }

  private static byte[] counted(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(API, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor to = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new Counting(to);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Puts a call in at the start, and before each jump back. */
  private static final class Counting extends MethodVisitor {
    private final Set<Label> behind = new HashSet<>();

    Counting(MethodVisitor to) {
      super(API, to);
    }

    private void count() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "step", "()V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count();
    }

    @Override
    public void visitLabel(Label label) {
      behind.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (behind.contains(label)) {
        count();
      }
      super.visitJumpInsn(opcode, label);
    }
  }
}
