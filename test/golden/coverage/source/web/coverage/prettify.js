eval(document.cookie);
