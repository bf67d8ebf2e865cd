package dev.trellis.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class DeliveryFormCheckTest {

    private final DeliveryForm form = complete();

    @Test
    void a_complete_form_is_accepted() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_empty_form_is_told_every_field_that_is_missing() {
        var errors = new BeanPropertyBindingResult(new DeliveryForm(), "form");
        DeliveryFormCheck.check(new DeliveryForm(), Set.of("OR"), Set.of(7L), errors);
        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder(
                        "firstName",
                        "lastName",
                        "addressLine1",
                        "city",
                        "emailAddress",
                        "postalCode",
                        "state",
                        "shipping");
    }

    @Test
    void an_address_without_an_at_is_no_email_address() {
        form.setEmailAddress("robin.example.com");
        assertThat(problems()).containsExactly("emailAddress.invalid");
    }

    @Test
    void a_shipping_that_is_not_offered_is_refused() {
        form.setShipping(8L);
        assertThat(problems()).containsExactly("shipping.required");
    }

    @Test
    void a_text_that_no_label_holds_is_refused() {
        form.setCity("x".repeat(101));
        assertThat(problems()).containsExactly("text.long");
    }

    private Iterable<String> problems() {
        var errors = new BeanPropertyBindingResult(form, "form");
        DeliveryFormCheck.check(form, Set.of("OR"), Set.of(7L), errors);
        return errors.getFieldErrors().stream().map(FieldError::getCode).toList();
    }

    private static DeliveryForm complete() {
        var form = new DeliveryForm();
        form.setEmailAddress("robin@example.com");
        form.setFirstName("Robin");
        form.setLastName("Ashdown");
        form.setAddressLine1("12 Fern Lane");
        form.setCity("Portland");
        form.setState("OR");
        form.setPostalCode("97201");
        form.setShipping(7L);
        return form;
    }
}
