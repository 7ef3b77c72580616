document.body.append("moorings");
