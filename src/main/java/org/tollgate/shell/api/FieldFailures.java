package org.tollgate.shell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tollgate.base.shared.Refusal;
import org.tollgate.shell.platform.Problems;
import tools.jackson.core.JacksonException;

/** Tells a program which fields of what it sent cannot be taken, and why. */
@ControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FieldFailures {

  private static final Refusal FIELDS = Refusal.because("api.refused.fields");

  private final Problems problems;
  private final MessageSource messages;

  FieldFailures(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  /**
   * @param field its name, with a dot and an index for what lies deeper
   * @param detail what is wrong, in the reader's language
   */
  record Wrong(String field, String detail) {}

  @ExceptionHandler
  Object bound(BindException wrong, HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    return answer(
        wrong.getAllErrors().stream()
            .map(error -> new Wrong(name(error), messages.getMessage(error, locale)))
            .toList(),
        request);
  }

  @ExceptionHandler
  Object validated(HandlerMethodValidationException wrong, HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    return answer(
        wrong.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                new Wrong(
                                    result.getMethodParameter().getParameterName(),
                                    say(error, locale))))
            .toList(),
        request);
  }

  @ExceptionHandler
  Object unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request) {
    String field = wrong.getCause() instanceof JacksonException json ? path(json) : "";
    return field.isEmpty()
        ? problems.answer(
            HttpStatus.BAD_REQUEST, Refusal.because("api.refused.body"), Map.of(), request)
        : answer(field, "api.field.form", request);
  }

  @ExceptionHandler
  Object missing(MissingServletRequestParameterException wrong, HttpServletRequest request) {
    return answer(wrong.getParameterName(), "NotNull", request);
  }

  @ExceptionHandler
  Object missing(MissingServletRequestPartException wrong, HttpServletRequest request) {
    return answer(wrong.getRequestPartName(), "NotNull", request);
  }

  @ExceptionHandler
  Object missing(MissingRequestValueException wrong, HttpServletRequest request) {
    return problems.answer(HttpStatus.BAD_REQUEST, null, Map.of(), request);
  }

  /** An address with something that cannot be an id leads nowhere, like one with a wrong id. */
  @ExceptionHandler
  Object mistyped(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
        ? problems.answer(HttpStatus.NOT_FOUND, null, Map.of(), request)
        : answer(wrong.getName(), "api.field.form", request);
  }

  private Object answer(String field, String key, HttpServletRequest request) {
    String detail = messages.getMessage(key, null, RequestContextUtils.getLocale(request));
    return answer(List.of(new Wrong(field, detail)), request);
  }

  private Object answer(List<Wrong> wrong, HttpServletRequest request) {
    return problems.answer(HttpStatus.BAD_REQUEST, FIELDS, Map.of("errors", wrong), request);
  }

  private String say(MessageSourceResolvable error, Locale locale) {
    return messages.getMessage(error, locale);
  }

  private static String name(ObjectError error) {
    return error instanceof FieldError field ? field.getField() : "";
  }

  private static String path(JacksonException json) {
    return json.getPath().stream()
        .map(step -> step.getPropertyName() == null ? step.getIndex() + "" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
