// As much of ServiceNow's server-side API as the business rule uses.
var ticket = @TICKET@;
var previous = null;
var sent = {headers: {}};
var error = '';

function reference(field) {
  return {getDisplayValue: function () { return field in ticket ? ticket[field] : ''; }};
}

var current = {
  getValue: function (field) { return field in ticket ? ticket[field] : null; },
  business_service: reference('business_service'),
  cmdb_ci: reference('cmdb_ci')
};

var gs = {
  getProperty: function (name) { return name === 'service_delivery.key' ? 'desk-key' : null; },
  error: function (message) { error = message; }
};

var sn_ws = {
  RESTMessageV2: function () {
    this.setHttpMethod = function (method) { sent.method = method; };
    this.setEndpoint = function (endpoint) { sent.endpoint = endpoint; };
    this.setRequestHeader = function (name, value) { sent.headers[name] = value; };
    this.setRequestBody = function (body) { sent.body = body; };
    this.execute = function () {
      return {
        getStatusCode: function () { return @STATUS@; },
        getBody: function () { return 'the answer'; }
      };
    };
  }
};
