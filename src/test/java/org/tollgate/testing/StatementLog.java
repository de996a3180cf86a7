package org.tollgate.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands before the data source and keeps every statement that is sent to the database, whoever
 * sends it: JPA, plain JDBC or the process engine. A batch counts once. Declare it as a static bean
 * of the test.
 */
public final class StatementLog implements BeanPostProcessor {

  private static final Set<String> SENDING =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

  private final List<String> sent = new ArrayList<>();
  private boolean listening;

  /** What is sent while the work runs, in order. */
  public List<String> of(Runnable work) {
    listen(true);
    try {
      work.run();
    } finally {
      listen(false);
    }
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(DataSource.class, source, null) : bean;
  }

  private void listen(boolean now) {
    synchronized (sent) {
      listening = now;
      if (now) {
        sent.clear();
      }
    }
  }

  private void note(String statement) {
    synchronized (sent) {
      if (listening) {
        sent.add(statement);
      }
    }
  }

  private Object watched(Class<?> type, Object target, String prepared) {
    return Proxy.newProxyInstance(
        StatementLog.class.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> call(target, method, arguments, prepared));
  }

  private Object call(Object target, Method method, Object[] arguments, String prepared)
      throws Throwable {
    String text = arguments != null && arguments[0] instanceof String sql ? sql : prepared;
    if (target instanceof Statement && SENDING.contains(method.getName())) {
      note(text);
    }
    try {
      return watch(method.getReturnType(), method.invoke(target, arguments), text);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What a statement returns is left alone: its results lead back to no other statement. */
  private Object watch(Class<?> declared, Object value, String text) {
    boolean watched =
        declared == Connection.class
            || declared == Statement.class
            || declared == PreparedStatement.class
            || declared == CallableStatement.class;
    return watched && value != null ? watched(declared, value, text) : value;
  }
}
