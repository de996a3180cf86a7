package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RefusedException;

/** Says once for all controllers which exception is which answer. */
@ControllerAdvice
class FailureAdvice {

  private final FailureViews views;

  FailureAdvice(FailureViews views) {
    this.views = views;
  }

  /** An address with something that cannot be an id leads nowhere, like one with a wrong id. */
  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  Object notFound(HttpServletRequest request) {
    return show(HttpStatus.NOT_FOUND, request);
  }

  @ExceptionHandler
  Object notAllowed(NotAllowedException exception, HttpServletRequest request) {
    return show(HttpStatus.FORBIDDEN, request);
  }

  @ExceptionHandler({
    OptimisticLockingFailureException.class,
    DataIntegrityViolationException.class
  })
  Object stale(HttpServletRequest request) {
    return show(HttpStatus.CONFLICT, request);
  }

  @ExceptionHandler
  Object refused(RefusedException exception, HttpServletRequest request) {
    int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
    return views.show(new Failure(status, pathOf(request), exception.refusal(), null), request);
  }

  private Object show(HttpStatus status, HttpServletRequest request) {
    return views.show(Failure.of(status, pathOf(request)), request);
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
