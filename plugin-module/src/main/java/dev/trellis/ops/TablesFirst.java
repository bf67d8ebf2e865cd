package dev.trellis.ops;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.StringUtils;

/**
 * Makes every entity manager factory of the store wait for Trellis' tables, without a line in the store: Hibernate may
 * validate its entities, and ours are among them.
 */
final class TablesFirst implements BeanFactoryPostProcessor {

    private final String tables;

    /** @param tables name of the bean that makes the tables */
    TablesFirst(String tables) {
        this.tables = tables;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            String type = bean.getBeanClassName();
            if (type != null && type.endsWith("EntityManagerFactoryBean")) {
                bean.setDependsOn(StringUtils.addStringToArray(bean.getDependsOn(), tables));
            }
        }
    }
}
