package dev.trellis.demo.shop;

import org.broadleafcommerce.profile.core.domain.Address;

/** Where an order goes and how; there is nothing about payment in it. */
public class DeliveryForm {

    private String emailAddress;
    private String firstName;
    private String lastName;
    private String addressLine1;
    private String addressLine2;
    private String city;
    private String state;
    private String postalCode;
    private Long shipping;

    void fillFrom(Address address) {
        firstName = address.getFirstName();
        lastName = address.getLastName();
        addressLine1 = address.getAddressLine1();
        addressLine2 = address.getAddressLine2();
        city = address.getCity();
        state = address.getState() == null ? null : address.getState().getAbbreviation();
        postalCode = address.getPostalCode();
    }

    void copyTo(Address address) {
        address.setFirstName(firstName.strip());
        address.setLastName(lastName.strip());
        address.setAddressLine1(addressLine1.strip());
        address.setAddressLine2(addressLine2 == null || addressLine2.isBlank() ? null : addressLine2.strip());
        address.setCity(city.strip());
        address.setPostalCode(postalCode.strip());
        address.setEmailAddress(emailAddress.strip());
    }

    public String getEmailAddress() {
        return emailAddress;
    }

    public void setEmailAddress(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getAddressLine1() {
        return addressLine1;
    }

    public void setAddressLine1(String addressLine1) {
        this.addressLine1 = addressLine1;
    }

    public String getAddressLine2() {
        return addressLine2;
    }

    public void setAddressLine2(String addressLine2) {
        this.addressLine2 = addressLine2;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public Long getShipping() {
        return shipping;
    }

    public void setShipping(Long shipping) {
        this.shipping = shipping;
    }
}
