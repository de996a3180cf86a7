package org.tollgate.shell.lifecycle;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the guard on every user task of every model, so that no model can forget it. */
class TaskGuardAttachment extends AbstractBpmnParseListener {

  private final ObjectProvider<TaskGuard> guard;

  TaskGuardAttachment(ObjectProvider<TaskGuard> guard) {
    this.guard = guard;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // fetched when a task lives, not when a model is read: the guard asks the domain
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, it -> guard.getObject().created(it));
    task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, it -> guard.getObject().completing(it));
  }
}
