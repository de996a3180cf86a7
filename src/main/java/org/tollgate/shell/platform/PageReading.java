package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tollgate.base.shared.Reading;

/**
 * Lets a page be put together from what was read once. Only a request that reads does so, and only
 * until it begins to write, as a look at a ballot may: from then on everything is read anew.
 */
@Component
class PageReading implements HandlerInterceptor, TransactionExecutionListener {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
    if (HttpMethod.GET.matches(request.getMethod())) {
      Reading.begin();
    }
    return true;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (!transaction.isReadOnly()) {
      Reading.end();
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object page, Exception failure) {
    Reading.end();
  }
}
